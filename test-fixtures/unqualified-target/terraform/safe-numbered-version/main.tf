resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "orders.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

# A version is named by its ARN as well.
resource "aws_lambda_event_source_mapping" "stream" {
  event_source_arn  = "arn:aws:kinesis:eu-central-1:123456789012:stream/orders"
  function_name     = aws_lambda_function.orders.qualified_arn # near miss: unqualified-target/nothingPublished, unqualified-target/latestPublished
  starting_position = "LATEST"
}

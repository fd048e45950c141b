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

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.orders.function_name
  function_version = aws_lambda_function.orders.version
}

resource "aws_apigatewayv2_integration" "orders" {
  api_id           = "api"
  integration_type = "AWS_PROXY"
  integration_uri  = aws_lambda_alias.live.invoke_arn # near miss: unqualified-target/nothingPublished
}

resource "aws_lambda_permission" "api" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.orders.function_name
  qualifier     = aws_lambda_alias.live.name # near miss: unqualified-target/nothingPublished
  principal     = "apigateway.amazonaws.com"
}

resource "aws_lambda_event_source_mapping" "stream" {
  event_source_arn = "arn:aws:kinesis:eu-central-1:123456789012:stream/orders"
  function_name    = "${aws_lambda_function.orders.arn}:live"
}

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

resource "aws_lambda_function_scaling_config" "orders" {
  function_name = aws_lambda_function.orders.function_name
  qualifier     = aws_lambda_function.orders.version

  function_scaling_config {
    min_execution_environments = 3
    max_execution_environments = 10
  }
}


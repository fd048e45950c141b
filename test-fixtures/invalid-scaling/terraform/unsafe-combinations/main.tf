resource "aws_lambda_function" "too_many" {
  function_name = "too_many"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "too_many.zip"
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

resource "aws_lambda_function_scaling_config" "too_many" {
  function_name = aws_lambda_function.too_many.function_name
  qualifier     = aws_lambda_function.too_many.version

  function_scaling_config {
    min_execution_environments = 3
    max_execution_environments = 15001 # hazard: invalid-scaling/outOfRange
  }
}

resource "aws_lambda_function" "on_lambda" {
  function_name = "on_lambda"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "on_lambda.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048
}

resource "aws_lambda_function_scaling_config" "on_lambda" {
  function_name = aws_lambda_function.on_lambda.function_name
  qualifier     = aws_lambda_function.on_lambda.version

  function_scaling_config {
    min_execution_environments = 3 # hazard: invalid-scaling/notManaged
    max_execution_environments = 10
  }
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  publish       = true
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn                     = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
      per_execution_environment_max_concurrency = 64 # near miss: invalid-concurrency/aboveVcpus
    }
  }
}

resource "aws_lambda_function" "one" {
  function_name = "one"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "one.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn                     = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
      per_execution_environment_max_concurrency = 1 # near miss: invalid-concurrency/outOfRange
    }
  }
}

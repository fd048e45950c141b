resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "orders.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "java21"
  memory_size   = 2048

  vpc_config { # hazard: conflicting-setting/functionVpc
    subnet_ids         = ["subnet-1"]
    security_group_ids = ["sg-1"]
  }

  logging_config {
    log_format = "Text" # hazard: conflicting-setting/textLogs
  }

  snap_start {
    apply_on = "PublishedVersions" # hazard: conflicting-setting/snapStart
  }

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_provisioned_concurrency_config" "orders" { # hazard: conflicting-setting/provisionedConcurrency
  function_name                     = aws_lambda_function.orders.function_name
  qualifier                         = aws_lambda_function.orders.version
  provisioned_concurrent_executions = 5
}

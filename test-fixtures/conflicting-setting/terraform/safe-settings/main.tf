resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "orders.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "java21"
  memory_size   = 2048

  logging_config {
    log_format = "JSON" # near miss: conflicting-setting/textLogs
  }

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "without_network" {
  function_name = "without_network"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "without_network.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048

  vpc_config { # near miss: conflicting-setting/functionVpc
    subnet_ids         = []
    security_group_ids = []
  }

  dynamic "snap_start" { # near miss: conflicting-setting/snapStart
    for_each = var.snapshots ? [1] : []

    content {
      apply_on = "PublishedVersions"
    }
  }

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

variable "snapshots" {
  type = bool
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

resource "aws_lambda_provisioned_concurrency_config" "on_lambda" { # near miss: conflicting-setting/provisionedConcurrency
  function_name                     = aws_lambda_function.on_lambda.function_name
  qualifier                         = aws_lambda_function.on_lambda.version
  provisioned_concurrent_executions = 5
}

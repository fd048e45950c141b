resource "aws_lambda_function" "node" {
  function_name = "node"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "node.zip"
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

resource "aws_lambda_function" "later" {
  function_name = "later"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "later.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = var.runtime
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

variable "runtime" {}

variable "memory" {
  type    = number
  default = 512
}

locals {
  large = 32768 * 2
}

resource "aws_lambda_function" "small" {
  function_name = "small"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  publish       = true
  memory_size   = var.memory # hazard: invalid-memory/tooSmall

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "large" {
  function_name = "large"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  publish       = true
  memory_size   = local.large # hazard: invalid-memory/tooLarge

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn                     = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
      execution_environment_memory_gib_per_vcpu = 3 # hazard: invalid-memory/unsupportedRatio
    }
  }
}

resource "aws_lambda_function" "part" {
  function_name = "part"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  publish       = true
  memory_size   = 3072 # hazard: invalid-memory/partOfVcpu

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

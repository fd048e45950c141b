resource "aws_lambda_function" "smallest" {
  function_name = "smallest"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "smallest.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048 # near miss: invalid-memory/tooSmall

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "largest" {
  function_name = "largest"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "largest.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 32768 # near miss: invalid-memory/tooLarge

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn                     = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
      execution_environment_memory_gib_per_vcpu = 8 # near miss: invalid-memory/unsupportedRatio
    }
  }
}

resource "aws_lambda_function" "whole" {
  function_name = "whole"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "whole.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 8192 # near miss: invalid-memory/partOfVcpu

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn                     = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
      execution_environment_memory_gib_per_vcpu = 4
    }
  }
}

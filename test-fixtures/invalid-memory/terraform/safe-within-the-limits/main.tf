variable "memory" {
  type    = number
  default = 512
}

variable "memory_of_stage" {
  type = number
}

resource "aws_lambda_function" "given" {
  function_name = "given"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  publish       = true
  memory_size   = var.memory

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "unknown" {
  function_name = "unknown"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  publish       = true
  memory_size   = var.memory_of_stage

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "elsewhere" {
  function_name = "elsewhere"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  memory_size   = 128
}

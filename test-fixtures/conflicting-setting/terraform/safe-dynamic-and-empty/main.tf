variable "subnet_ids" {
  type    = list(string)
  default = []
}

variable "security_group_ids" {
  type    = list(string)
  default = []
}

variable "is_managed" {
  type = bool
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "orders.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "java21"
  memory_size   = 2048

  vpc_config {
    subnet_ids         = var.subnet_ids
    security_group_ids = var.security_group_ids
  }

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "invoices" {
  function_name = "invoices"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "invoices.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "java21"
  memory_size   = 2048

  dynamic "vpc_config" {
    for_each = var.is_managed ? [] : [1]

    content {
      subnet_ids         = ["subnet-1"]
      security_group_ids = ["sg-1"]
    }
  }

  dynamic "capacity_provider_config" {
    for_each = var.is_managed ? [1] : []

    content {
      lambda_managed_instances_capacity_provider_config {
        capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
      }
    }
  }
}

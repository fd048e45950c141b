variable "publish" {
  type = bool
}

resource "aws_lambda_function" "numbered" {
  function_name = "numbered"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  memory_size   = 2048
  publish       = true # near miss: unpublished-function/neverPublished

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "latest" {
  function_name = "latest"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  memory_size   = 2048
  publish       = true
  publish_to    = "LATEST_PUBLISHED"

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "perhaps" {
  function_name = "perhaps"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  memory_size   = 2048
  publish       = var.publish

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

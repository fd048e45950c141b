resource "aws_lambda_function" "silent" { # hazard: unpublished-function/neverPublished
  function_name = "silent"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "refused" {
  function_name = "refused"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "function.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  memory_size   = 2048
  publish       = false # hazard: unpublished-function/neverPublished

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

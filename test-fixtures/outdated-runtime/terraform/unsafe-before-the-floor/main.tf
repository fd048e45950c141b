resource "aws_lambda_function" "node" {
  function_name = "node"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "node.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs20.x" # hazard: outdated-runtime/tooOld
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "ruby" {
  function_name = "ruby"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "ruby.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "ruby3.4" # hazard: outdated-runtime/otherLanguage
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}


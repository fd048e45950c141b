resource "aws_lambda_function" "ruby" {
  function_name = "ruby"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "ruby.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "provided.al2023" # near miss: outdated-runtime/tooOld, outdated-runtime/otherLanguage
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

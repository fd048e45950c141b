data "archive_file" "orders" {
  type        = "zip"
  source_dir  = "${path.module}/src"
  output_path = "${path.module}/orders.zip"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = data.archive_file.orders.output_path
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 4096

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn                     = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
      per_execution_environment_max_concurrency = 100
    }
  }
}

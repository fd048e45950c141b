module "orders" {
  source  = "terraform-aws-modules/lambda/aws"
  version = "8.8.0"

  function_name = "orders"
  handler       = "app.handler"
  runtime       = "java21"
  memory_size   = 2048
  publish       = true
  source_path   = "src"

  # What the module makes of its variables where they are left alone.
  vpc_subnet_ids                    = null
  provisioned_concurrent_executions = -1
  snap_start                        = false
  logging_log_format                = "JSON"

  capacity_provider_config = {
    lambda_managed_instances_capacity_provider_config = {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

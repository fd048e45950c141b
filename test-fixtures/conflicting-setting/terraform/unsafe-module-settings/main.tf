module "orders" {
  source  = "terraform-aws-modules/lambda/aws"
  version = "8.8.0"

  function_name = "orders"
  handler       = "app.handler"
  runtime       = "java21"
  memory_size   = 2048
  publish       = true
  source_path   = "src"

  vpc_subnet_ids                    = ["subnet-1", "subnet-2"] # hazard: conflicting-setting/functionVpc
  vpc_security_group_ids            = ["sg-1"]
  provisioned_concurrent_executions = 5      # hazard: conflicting-setting/provisionedConcurrency
  snap_start                        = true   # hazard: conflicting-setting/snapStart
  logging_log_format                = "Text" # hazard: conflicting-setting/textLogs

  capacity_provider_config = {
    lambda_managed_instances_capacity_provider_config = {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

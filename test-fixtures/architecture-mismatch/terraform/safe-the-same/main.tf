resource "aws_lambda_capacity_provider" "arm" {
  name = "arm"

  vpc_config {
    subnet_ids         = ["subnet-1", "subnet-2", "subnet-3"]
    security_group_ids = ["sg-1"]
  }

  permissions_config {
    capacity_provider_operator_role_arn = "arn:aws:iam::123456789012:role/operator"
  }

  instance_requirements {
    architectures = ["arm64"]
  }

  capacity_provider_scaling_config {
    max_vcpu_count = 40
    scaling_mode   = "Auto"
  }
}

resource "aws_lambda_function" "same" {
  function_name = "same"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "same.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  publish       = true
  memory_size   = 2048
  architectures = ["arm64"]

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = aws_lambda_capacity_provider.arm.arn
    }
  }
}


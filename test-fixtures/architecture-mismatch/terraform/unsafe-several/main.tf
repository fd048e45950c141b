resource "aws_lambda_capacity_provider" "both" {
  name = "both"

  vpc_config {
    subnet_ids         = ["subnet-1", "subnet-2", "subnet-3"]
    security_group_ids = ["sg-1"]
  }

  permissions_config {
    capacity_provider_operator_role_arn = "arn:aws:iam::123456789012:role/operator"
  }

  instance_requirements {
    architectures = ["x86_64", "arm64"] # hazard: architecture-mismatch/several
  }

  capacity_provider_scaling_config {
    max_vcpu_count = 40
    scaling_mode   = "Auto"
  }
}

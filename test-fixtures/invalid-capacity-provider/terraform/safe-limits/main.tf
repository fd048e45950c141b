resource "aws_lambda_capacity_provider" "least" {
  name = "least"

  vpc_config {
    subnet_ids         = ["subnet-1", "subnet-2", "subnet-3"]
    security_group_ids = ["sg-1"]
  }

  permissions_config {
    capacity_provider_operator_role_arn = "arn:aws:iam::123456789012:role/operator"
  }

  instance_requirements {
    architectures           = ["x86_64"]
    allowed_instance_types  = ["c7i.large"] # near miss: invalid-capacity-provider/allowedAndExcluded
    excluded_instance_types = null
  }

  capacity_provider_scaling_config {
    max_vcpu_count = 2 # near miss: invalid-capacity-provider/limitOutOfRange
    scaling_mode   = "Auto"
  }
}

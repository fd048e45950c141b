resource "aws_lambda_capacity_provider" "provider" {
  name = "provider"

  vpc_config {
    subnet_ids         = ["subnet-1", "subnet-2", "subnet-3"]
    security_group_ids = ["sg-1"]
  }

  permissions_config {
    capacity_provider_operator_role_arn = "arn:aws:iam::123456789012:role/operator"
  }

  instance_requirements {
    architectures           = ["x86_64"]
    allowed_instance_types  = ["c7i.large"]
    excluded_instance_types = []
  }

  capacity_provider_scaling_config {
    max_vcpu_count   = 40
    scaling_mode     = "Auto"
    scaling_policies = []
  }
}

resource "aws_lambda_capacity_provider" "either" {
  name = "either"

  vpc_config {
    subnet_ids         = ["subnet-1", "subnet-2", "subnet-3"]
    security_group_ids = ["sg-1"]
  }

  permissions_config {
    capacity_provider_operator_role_arn = "arn:aws:iam::123456789012:role/operator"
  }

  instance_requirements {
    architectures           = ["x86_64"]
    allowed_instance_types  = length(var.types) > 0 ? var.types : null
    excluded_instance_types = length(var.types) > 0 ? null : ["t4g.nano"]
  }

  capacity_provider_scaling_config {
    max_vcpu_count = 40
    scaling_mode   = "Auto"
  }
}

variable "types" {
  type = list(string)
}

resource "aws_lambda_capacity_provider" "shared" { # hazard: invalid-capacity-provider/noLimit
  name = "shared"

  vpc_config {
    subnet_ids         = ["subnet-1", "subnet-2", "subnet-3"]
    security_group_ids = ["sg-1"]
  }

  permissions_config {
    capacity_provider_operator_role_arn = "arn:aws:iam::123456789012:role/operator"
  }
}

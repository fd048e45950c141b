resource "aws_lambda_capacity_provider" "without_limit" { # hazard: invalid-capacity-provider/noLimit
  name = "without_limit"

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
    excluded_instance_types = ["c7i.metal-48xl"] # hazard: invalid-capacity-provider/allowedAndExcluded
  }
}

resource "aws_lambda_capacity_provider" "small" {
  name = "small"

  vpc_config {
    subnet_ids         = ["subnet-1", "subnet-2", "subnet-3"]
    security_group_ids = ["sg-1"]
  }

  permissions_config {
    capacity_provider_operator_role_arn = "arn:aws:iam::123456789012:role/operator"
  }

  capacity_provider_scaling_config {
    max_vcpu_count = 4 # hazard: invalid-capacity-provider/limitBelowNeed
    scaling_mode   = "Auto"

    scaling_policies = [ # hazard: invalid-capacity-provider/policiesInAutoMode
      {
        predefined_metric_type = "LambdaCapacityProviderAverageCPUUtilization"
        target_value           = 70
      }
    ]
  }
}

resource "aws_lambda_capacity_provider" "as_attribute" {
  name = "as_attribute"

  vpc_config {
    subnet_ids         = ["subnet-1", "subnet-2", "subnet-3"]
    security_group_ids = ["sg-1"]
  }

  permissions_config {
    capacity_provider_operator_role_arn = "arn:aws:iam::123456789012:role/operator"
  }

  capacity_provider_scaling_config = [{
    max_vcpu_count   = 1 # hazard: invalid-capacity-provider/limitOutOfRange
    scaling_mode     = "Auto"
    scaling_policies = null
  }]
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "orders.zip"
  handler       = "app.handler"
  runtime       = "nodejs22.x"
  publish       = true
  memory_size   = 4096

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = aws_lambda_capacity_provider.small.arn
    }
  }
}

resource "aws_lambda_capacity_provider" "one_zone" {
  name = "one-zone"

  vpc_config {
    subnet_ids         = ["subnet-1"] # hazard: invalid-capacity-provider/singleZone
    security_group_ids = ["sg-1"]
  }

  permissions_config {
    capacity_provider_operator_role_arn = "arn:aws:iam::123456789012:role/operator"
  }

  capacity_provider_scaling_config {
    max_vcpu_count = 40
    scaling_mode   = "Auto"
  }
}

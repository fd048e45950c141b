resource "aws_lambda_function" "few" {
  function_name = "few"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "few.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "reversed" {
  function_name = "reversed"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "reversed.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "only_one" {
  function_name = "only_one"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "only_one.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function" "from_zero" {
  function_name = "from_zero"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "from_zero.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_function_scaling_config" "few" {
  function_name = aws_lambda_function.few.function_name
  qualifier     = aws_lambda_function.few.version

  function_scaling_config {
    min_execution_environments = 1 # hazard: invalid-scaling/fewerThanZones
    max_execution_environments = 10
  }
}

resource "aws_lambda_function_scaling_config" "reversed" {
  function_name = aws_lambda_function.reversed.function_name
  qualifier     = aws_lambda_function.reversed.version

  function_scaling_config {
    min_execution_environments = 20 # hazard: invalid-scaling/minAboveMax
    max_execution_environments = 10
  }
}

resource "aws_lambda_function_scaling_config" "only_one" {
  function_name = aws_lambda_function.only_one.function_name
  qualifier     = aws_lambda_function.only_one.version

  function_scaling_config {
    min_execution_environments = 5 # hazard: invalid-scaling/onlyOne
  }
}

resource "aws_lambda_function_scaling_config" "from_zero" {
  function_name = aws_lambda_function.from_zero.function_name
  qualifier     = aws_lambda_function.from_zero.version

  function_scaling_config {
    min_execution_environments = 0 # hazard: invalid-scaling/onlyMinZero
    max_execution_environments = 10
  }
}


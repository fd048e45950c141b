resource "aws_lambda_function" "most" {
  function_name = "most"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "most.zip"
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

resource "aws_lambda_function_scaling_config" "most" {
  function_name = aws_lambda_function.most.function_name
  qualifier     = aws_lambda_function.most.version

  function_scaling_config {
    min_execution_environments = 3 # near miss: invalid-scaling/onlyOne, invalid-scaling/notManaged
    max_execution_environments = 15000 # near miss: invalid-scaling/outOfRange
  }
}

resource "aws_lambda_function" "equal" {
  function_name = "equal"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "equal.zip"
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

resource "aws_lambda_function_scaling_config" "equal" {
  function_name = aws_lambda_function.equal.function_name
  qualifier     = aws_lambda_function.equal.version

  function_scaling_config {
    min_execution_environments = 3 # near miss: invalid-scaling/minAboveMax, invalid-scaling/fewerThanZones
    max_execution_environments = 3
  }
}

resource "aws_lambda_function" "switched_off" {
  function_name = "switched_off"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "switched_off.zip"
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

resource "aws_lambda_function_scaling_config" "switched_off" {
  function_name = aws_lambda_function.switched_off.function_name
  qualifier     = aws_lambda_function.switched_off.version

  function_scaling_config {
    min_execution_environments = 0 # near miss: invalid-scaling/onlyMinZero
    max_execution_environments = 0
  }
}

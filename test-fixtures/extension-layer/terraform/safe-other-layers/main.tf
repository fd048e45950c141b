resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/function"
  filename      = "orders.zip"
  handler       = "app.handler"
  publish       = true
  runtime       = "nodejs22.x"
  memory_size   = 2048
  layers        = [aws_lambda_layer_version.shared.arn, "arn:aws:lambda:${data.aws_region.current.region}:094274105915:layer:AWSLambdaPowertoolsTypeScriptV2:40"] # near miss: extension-layer/knownExtension

  capacity_provider_config {
    lambda_managed_instances_capacity_provider_config {
      capacity_provider_arn = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:shared"
    }
  }
}

resource "aws_lambda_layer_version" "shared" {
  layer_name = "shared"
  filename   = "shared.zip"
}

data "aws_region" "current" {}

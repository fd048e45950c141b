resource "aws_lambda_function" "orders" {
  memory_size = 4096
}

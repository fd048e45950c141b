locals {
  gigabytes = 1
}

module "orders" {
  source      = "./modules/function"
  memory_size = local.gigabytes * 1024
}

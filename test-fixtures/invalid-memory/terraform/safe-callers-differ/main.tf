module "orders" {
  source      = "./modules/function"
  memory_size = 512
}

module "invoices" {
  source      = "./modules/function"
  memory_size = 4096
}

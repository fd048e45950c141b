global using Shop.Data;

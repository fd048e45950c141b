// Methods put on the prototype of a class of the module, while the module loads.
function Order(id) {
  this.id = id;
}
Order.prototype.label = function () {
  return `order ${this.id}`;
};

exports.handler = async (event) => new Order(event.id).label();

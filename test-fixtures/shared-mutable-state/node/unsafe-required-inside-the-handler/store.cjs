exports.session = { user: undefined };

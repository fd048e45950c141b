module.exports = { user: undefined };

const session: { user: string | undefined } = { user: undefined };

export = session;

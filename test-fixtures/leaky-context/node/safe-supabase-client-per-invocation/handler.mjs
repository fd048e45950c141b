// The session is on a client of this invocation; it speaks HTTP, so making one costs no connection.
import { createClient } from '@supabase/supabase-js';

export const handler = async (event) => {
  const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY);
  await supabase.auth.setSession({ access_token: event.accessToken, refresh_token: event.refreshToken });
  const { data } = await supabase.from('invoices').select('*');
  return data;
};

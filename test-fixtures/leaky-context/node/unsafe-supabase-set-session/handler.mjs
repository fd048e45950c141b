// After B's setSession A's query runs as B's user.
import { createClient } from '@supabase/supabase-js';

const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY);

export const handler = async (event) => {
  await supabase.auth.setSession({ access_token: event.accessToken, refresh_token: event.refreshToken }); // hazard: leaky-context/credentials
  const { data } = await supabase.from('invoices').select('*');
  return data;
};

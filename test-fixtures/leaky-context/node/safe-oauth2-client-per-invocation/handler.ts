// A's tokens are on A's OAuth client, which is passed with the call.
import { google } from 'googleapis';

const calendar = google.calendar('v3');

export const handler = async (event: { refreshToken: string }) => {
  const oauth = new google.auth.OAuth2(process.env.CLIENT_ID, process.env.CLIENT_SECRET);
  oauth.setCredentials({ refresh_token: event.refreshToken });
  const { data } = await calendar.events.list({ auth: oauth, calendarId: 'primary' });
  return data.items;
};

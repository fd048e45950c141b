// The helper switches the profile of the whole process for one request.
import { useProfile } from './profile.mjs';

export const handler = async (event) => {
  useProfile(event.profile);
  const response = await fetch(event.url);
  return { profile: process.env.AWS_PROFILE, status: response.status };
};

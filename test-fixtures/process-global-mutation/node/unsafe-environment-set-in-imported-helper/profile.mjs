export function useProfile(profile) {
  process.env.AWS_PROFILE = profile; // hazard: process-global-mutation/environment
}

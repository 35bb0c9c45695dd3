#pragma once

#include "agora/web/module.hpp"

#include <vector>

// The own profile: what one shows and to whom, a page for each part.
namespace agora::members {

std::vector<web::Route> own_profile_routes();       ///< /profile, /profile/preview
std::vector<web::Route> own_facts_routes();         ///< name, contact, stage, availability
std::vector<web::Route> own_place_routes();         ///< place
std::vector<web::Route> own_skills_routes();        ///< professions, sectors, skills
std::vector<web::Route> own_language_routes();      ///< languages
std::vector<web::Route> own_text_routes();          ///< the four texts
std::vector<web::Route> portrait_routes();          ///< the picture
std::vector<web::Route> portfolio_upload_routes();  ///< pictures and documents of work
std::vector<web::Route> portfolio_routes();         ///< examples of work
std::vector<web::Route> listing_routes();           ///< who finds me, the log, confirmation
std::vector<web::Route> consent_routes();           ///< the question at the first visit

/// What waits for this person in their own profile.
std::vector<web::TodayLine> own_profile_today(web::Call& call);

}  // namespace agora::members

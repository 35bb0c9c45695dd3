#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/events/page_parts.hpp"

// What this module shows on pages of others.
namespace agora::calendars {

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);
/// The tab beside the list of events.
web::Link beside_the_list(web::Call& call);
std::vector<events::OutsideDate> outside_dates(web::Call& call, const events::OutsideSpan& span);

}  // namespace agora::calendars

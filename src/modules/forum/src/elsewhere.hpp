#pragma once

#include "agora/circles/home_parts.hpp"
#include "agora/events/page_parts.hpp"
#include "agora/site/home_parts.hpp"
#include "agora/web/module.hpp"

// What other pages show of the forum.
namespace agora::forum {

/// The newest threads of a group on its home.
circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle);
/// The threads that quote an event, on its page.
events::PageSection on_event_page(web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen);
/// The newest questions that everybody may read, on the home page of visitors.
site::HomeSection on_visitor_home(web::Call& call);
/// One's own questions that were answered, and one that the reader could answer.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::forum

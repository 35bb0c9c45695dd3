#pragma once

#include "agora/web/module.hpp"
#include "results_view.hpp"

namespace agora::surveys {

std::vector<web::Route> result_routes();

/// The results of the address ("{id}", "?by="), for whom may read them.
Result<Outcome> outcome_at(web::Call& call, db::ReadTx& tx);

/// What the page shows, as CSV.
http::Response download_results(web::Call& call);
/// Each answer a row and each question a column (each option, of several choices), for who looks after it.
http::Response download_answers(web::Call& call);

}  // namespace agora::surveys

#include "build_pages.hpp"

#include "build_view.hpp"
#include "refusals.hpp"

namespace agora::surveys {
namespace {

http::Response show_desk(web::Call& call) {
    RollCount roll;
    const auto seen = call.read([&](db::ReadTx& tx) {
        auto kept = kept_at(call, tx);
        if (kept) roll = count_roll(tx, kept->survey.survey_id);
        return kept;
    });
    if (!seen) return web::refuse(call, seen.refusal());
    const BuildPage model = build_page(call, *seen, roll);
    return web::page(call, {.view = "surveys/build", .title = model.survey.title}, model);
}

}  // namespace

std::vector<web::Route> build_routes() {
    using enum http::Method;
    using web::Access;
    return {{get,
             "/surveys/{id}/edit",
             Access::member(),
             &show_desk,
             {.summary = "The questions of a survey, what is still missing, and how it goes"}}};
}

}  // namespace agora::surveys

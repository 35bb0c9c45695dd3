#include "pdf_pages.hpp"

#include "agora/web/pdf.hpp"
#include "refusals.hpp"
#include "register_document.hpp"
#include "story_document.hpp"

#include <algorithm>

namespace agora::recommendations {
namespace {

http::Response send_register(web::Call& call) {
    const Filter filter = filter_of(call);
    pdf::Document document = call.read([&](db::ReadTx& tx) {
        const auto all = register_of(call.services, tx);
        return register_document(call, *all, filter, look(call, tx, all, filter).entries);
    });
    document.address = call.link("/recommendations") + query_of(filter);
    return web::pdf_file(call, std::move(document), "recommendations");
}

http::Response send_story(web::Call& call) {
    StoryPage model;
    const bool found = call.read([&](db::ReadTx& tx) {
        model = {};
        const auto all = register_of(call.services, tx);
        const Entry* entry = entry_at(call, *all);
        if (entry == nullptr) return false;
        read_story(call, tx, *all, *entry, model);
        return true;
    });
    if (!found) return web::refuse(call, RecommendationRefusal::recommendation_not_found);
    pdf::Document document = document_of(call, model);
    document.address =
        model.action + model.pdf.substr(std::min(model.pdf.find('?'), model.pdf.size()));
    return web::pdf_file(call, std::move(document), "recommendation-" + model.card.number);
}

}  // namespace

std::vector<web::Route> pdf_routes() {
    using web::Access;
    using enum http::Method;
    return {
        {get,
         "/recommendations/export.pdf",
         Access::visitor(),
         &send_register,
         {.summary = "The recommendations that the same filters give, as PDF"}},
        {get,
         "/recommendations/{number}/story.pdf",
         Access::visitor(),
         &send_story,
         {.summary = "The story of one recommendation, as PDF"}},
    };
}

}  // namespace agora::recommendations

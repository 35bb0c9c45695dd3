#include "served_files.hpp"

#include "agora/files/serving.hpp"
#include "agora/http/static_files.hpp"
#include "agora/members/send_picture.hpp"
#include "agora/web/answer.hpp"
#include "profile_pages.hpp"

#include <algorithm>

namespace agora::members {
namespace {

/// Never a shared cache: hiding a picture, or leaving the directory, holds for the next request.
constexpr auto kAudience = files::Audience::some;

http::Response send(web::Call& call, std::optional<files::ServedFile> served) {
    if (!served) return web::not_found(call);
    http::Response answer =
        http::send_file(call.request, {served->path, served->content_type, served->cache_control,
                                       served->etag, served->content_disposition});
    answer.headers.set("Content-Security-Policy", served->content_security_policy);
    return answer;
}

std::string small_of(const Profile& seen, const std::string& file) {
    for (const PictureRow& picture : seen.pictures) {
        if (picture.file == file) return picture.small_file;
    }
    return {};
}

http::Response send_portrait(web::Call& call, PictureSizeWanted size) {
    const auto seen = visible_profile(call);
    if (!seen || seen->row.picture_file.empty()) return web::not_found(call);
    const std::string& file = seen->row.picture_file;
    return send_picture(call, size == PictureSizeWanted::large ? file : small_of(*seen, file));
}

http::Response show_portrait(web::Call& call) {
    return send_portrait(call, PictureSizeWanted::large);
}
http::Response show_small_portrait(web::Call& call) {
    return send_portrait(call, PictureSizeWanted::small);
}

const ItemRow* item_of(const web::Call& call, const Profile& seen, ItemKind kind) {
    const auto wanted = call.id<ItemId>("item");
    const auto found = std::find_if(seen.items.begin(), seen.items.end(), [&](const ItemRow& item) {
        return wanted && item.item_id == *wanted && item.kind == kind;
    });
    return found == seen.items.end() ? nullptr : &*found;
}

http::Response send_work(web::Call& call, PictureSizeWanted size) {
    const auto seen = visible_profile(call);
    const ItemRow* item = seen ? item_of(call, *seen, ItemKind::picture) : nullptr;
    if (item == nullptr) return web::not_found(call);
    return send_picture(
        call, size == PictureSizeWanted::large ? item->file : small_of(*seen, item->file));
}

http::Response show_work(web::Call& call) {
    return send_work(call, PictureSizeWanted::large);
}
http::Response show_small_work(web::Call& call) {
    return send_work(call, PictureSizeWanted::small);
}

http::Response show_document(web::Call& call) {
    const auto seen = visible_profile(call);
    const ItemRow* item = seen ? item_of(call, *seen, ItemKind::document) : nullptr;
    if (item == nullptr) return web::not_found(call);
    const auto digest = files::Digest::parse(item->file);
    const std::size_t point = item->file_name.rfind('.');
    const auto type = point == std::string::npos
                          ? std::nullopt
                          : files::document_type_named(item->file_name.substr(point + 1));
    if (!digest || !type) return web::not_found(call);
    const files::KeptDocument document{*digest, *type, static_cast<std::uint64_t>(item->file_size),
                                       item->file_name};
    return send(call,
                files::serve_document(call.services.state<files::Store>(), document, kAudience));
}

std::string works_of(AccountId member, ItemId item) {
    return "/members/" + to_string(member) + "/works/" + to_string(item);
}

}  // namespace

std::string portrait_address(AccountId member, PictureSizeWanted size) {
    return "/members/" + to_string(member) +
           (size == PictureSizeWanted::large ? "/portrait.webp" : "/small-portrait.webp");
}

std::string work_address(AccountId member, ItemId item, PictureSizeWanted size) {
    return works_of(member, item) +
           (size == PictureSizeWanted::large ? "/picture.webp" : "/small.webp");
}

std::string document_address(AccountId member, ItemId item) {
    return works_of(member, item) + "/document";
}

http::Response send_picture(web::Call& call, std::string_view file) {
    const auto digest = files::Digest::parse(file);
    if (!digest) return web::not_found(call);
    return send(call,
                files::serve_picture(call.services.state<files::Store>(), *digest, kAudience));
}

std::vector<web::Route> served_file_routes() {
    using enum http::Method;
    using web::Access;
    const auto bare = [](std::string_view summary) {
        return web::RouteOptions{.reach = web::Reach::bare, .summary = summary};
    };
    return {
        {get, "/members/{id}/portrait.webp", Access::visitor(), &show_portrait,
         bare("Picture of a member")},
        {get, "/members/{id}/small-portrait.webp", Access::visitor(), &show_small_portrait,
         bare("The same, for lists")},
        {get, "/members/{id}/works/{item}/picture.webp", Access::visitor(), &show_work,
         bare("Picture of an example of work")},
        {get, "/members/{id}/works/{item}/small.webp", Access::visitor(), &show_small_work,
         bare("The same, for lists")},
        {get, "/members/{id}/works/{item}/document", Access::visitor(), &show_document,
         bare("Document of an example of work")},
    };
}

}  // namespace agora::members

#include "picture_wall.hpp"

#include "agora/base/text.hpp"
#include "agora/web/call.hpp"
#include "picture_store.hpp"
#include "sight.hpp"
#include "thread_path.hpp"

namespace agora::forum {
namespace {

constexpr std::string_view kFolder = "/forum/topics/";

struct Place {
    ThreadId thread = {};
    std::int64_t place = 0;
};

/// "/forum/topics/12/posts/3"
std::optional<Place> place_of(std::string_view path) {
    constexpr std::string_view kPosts = "/posts/";
    const std::size_t middle = path.find(kPosts);
    if (!path.starts_with(kFolder) || middle == std::string_view::npos) return std::nullopt;
    const auto thread = thread_id_in(path.substr(kFolder.size(), middle - kFolder.size()));
    const auto place = parse_positive(path.substr(middle + kPosts.size()));
    if (!thread || !place) return std::nullopt;
    return Place{*thread, *place};
}

void carry_out(db::WriteTx& tx, web::Services&, const members::ObjectionRow& objection,
               members::PictureFate fate) {
    const auto place = place_of(objection.path);
    if (!place) return;
    for (Picture& picture : list_pictures(tx, place->thread, place->place)) {
        if (picture.file != objection.picture) continue;
        if (fate == members::PictureFate::removed) {
            delete_picture(tx, picture.picture_id);
        } else {
            picture.hidden = fate == members::PictureFate::hidden;
            update_hidden(tx, picture);
        }
    }
}

std::string name_of(const web::Call& call, db::ReadTx& tx, const members::ObjectionRow& objection) {
    const auto place = place_of(objection.path);
    if (!place) return {};
    const auto seen = find_visible(tx, viewer_of(tx, call.actor, today_of(call)), place->thread);
    return seen ? seen->thread.title : std::string{};
}

}  // namespace

members::PictureWall post_wall() {
    return {.folder = kFolder,
            .who_decides = members::WhoDecides::moderators,
            .carry_out = &carry_out,
            .name_of = &name_of};
}

}  // namespace agora::forum

#include "room_view.hpp"

#include "agora/locale/formats.hpp"

namespace agora::bids {

RoomCard card_of(const web::Call& call, const Room& room) {
    RoomCard card{.url = call.link(path_of(room)),
                  .title = room.title,
                  .kind = call.say(label_of(room.kind)),
                  .language = locale::language_name(call.language, room.language),
                  .outcome = room.outcome,
                  .outcome_label = call.say(label_of(room.outcome)),
                  .tag = std::string{tag_of(room.outcome)},
                  .deadline_at = room.deadline_at,
                  .past = room.deadline_at <= call.now};
    if (!card.past) {
        card.days_left = std::chrono::floor<std::chrono::days>(room.deadline_at - call.now).count();
        card.today = card.days_left == 0;
    }
    return card;
}

}  // namespace agora::bids

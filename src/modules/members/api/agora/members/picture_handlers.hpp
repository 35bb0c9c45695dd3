#pragma once

#include "agora/members/objection_form.hpp"
#include "agora/members/send_picture.hpp"
#include "agora/web/answer.hpp"

// What every module with pictures answers, made of how it finds the one of an address.
namespace agora::members {

/// `picture_at(call, tx)` as long as nobody has it hidden.
template <auto picture_at>
auto unless_hidden(web::Call& call) {
    auto picture = call.read([&](db::ReadTx& tx) { return picture_at(call, tx); });
    if (picture && picture->hidden) picture.reset();
    return picture;
}

/// The large size of what `shown_at(call)` finds for who may see it.
template <auto shown_at>
http::Response send_large(web::Call& call) {
    const auto picture = shown_at(call);
    return picture ? send_picture(call, picture->file) : web::not_found(call);
}

template <auto shown_at>
http::Response send_small(web::Call& call) {
    const auto picture = shown_at(call);
    return picture ? send_picture(call, picture->small_file) : web::not_found(call);
}

template <FindShown find>
http::Response show_objection_to(web::Call& call) {
    return show_objection(call, find);
}

template <FindShown find>
http::Response create_objection_to(web::Call& call) {
    return create_objection(call, find);
}

}  // namespace agora::members

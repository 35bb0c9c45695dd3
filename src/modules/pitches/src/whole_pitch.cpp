#include "pitch_store.hpp"

namespace agora::pitches {

PitchId put_whole_pitch(db::WriteTx& tx, const WholePitch& whole) {
    Pitch pitch = whole.pitch;
    pitch.pitch_id = tx.new_id<PitchId>();
    insert_pitch(tx, pitch);
    for (Help help : whole.helps) {
        help.pitch_id = pitch.pitch_id;
        put_help(tx, help);
    }
    return pitch.pitch_id;
}

}  // namespace agora::pitches
